// What linking a file cannot do without, and nothing else: each byte read and looked at once, as many keys sorted as there
// are kinds of them, and for each pair two records fetched. Seconds of one processor.
//
//     cc -O2 -o out/linkage/floor Benchmarks/linkage/floor.c
//     out/linkage/floor out/linkage/files-*/p1m.csv PAIRS
//
// PAIRS is `compared` of `tepat link FILE --json`; without it pairs are left out.
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// Keys of a file with NIK, card, name, birth date, sex, mother and village; a key is the upper 38 of 64 bits.
enum { KEYS = 21, LOW = 26, TOP = 53, RECORD = 8 };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static uint64_t lot(void) {
    static uint64_t state = 88172645463325252u;
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

// Parted by the highest eleven bits, then each part by eight bits at a time, within the processor's cache.
static void sort(uint64_t *numbers, uint64_t *other, size_t count) {
    static size_t starts[2049], at[2048];
    memset(starts, 0, sizeof starts);
    for (size_t i = 0; i < count; i++) starts[(numbers[i] >> TOP) + 1]++;
    for (int bucket = 0; bucket < 2048; bucket++) {
        starts[bucket + 1] += starts[bucket];
        at[bucket] = starts[bucket];
    }
    for (size_t i = 0; i < count; i++) other[at[numbers[i] >> TOP]++] = numbers[i];
    for (int bucket = 0; bucket < 2048; bucket++) {
        uint64_t *from = other + starts[bucket], *to = numbers + starts[bucket];
        size_t size = starts[bucket + 1] - starts[bucket];
        for (int shift = LOW; shift < TOP; shift += 8) {
            size_t place[256] = {0}, sum = 0;
            for (size_t i = 0; i < size; i++) place[from[i] >> shift & 255]++;
            for (int digit = 0; digit < 256; digit++) {
                size_t here = place[digit];
                place[digit] = sum;
                sum += here;
            }
            for (size_t i = 0; i < size; i++) to[place[from[i] >> shift & 255]++] = from[i];
            uint64_t *swap = from;
            from = to;
            to = swap;
        }
    }
}

static void *room(size_t bytes) {
    void *memory = malloc(bytes);
    if (!memory) {
        perror("malloc");
        exit(1);
    }
    memset(memory, 1, bytes);
    return memory;
}

int main(int count, char **arguments) {
    FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
    if (!file) {
        fprintf(stderr, "usage: floor FILE [PAIRS]\n");
        return 1;
    }
    size_t pairs = count > 2 ? (size_t)strtoull(arguments[2], NULL, 10) : 0, bytes = 0, rows = 0, got;
    static unsigned char piece[1 << 20];
    uint64_t word = 0, sum = 0;
    double start = now();
    while ((got = fread(piece, 1, sizeof piece, file)) > 0) {
        bytes += got;
        for (size_t i = 0; i < got; i++) {
            unsigned char byte = piece[i];
            if (byte == ',' || byte == ' ' || byte == '\n') {
                sum += word;
                word = 0;
                rows += byte == '\n';
            } else {
                word = word * 31 + byte;
            }
        }
    }
    double read = now() - start;

    uint64_t *numbers = room(rows * 8), *other = room(rows * 8);
    double sorted = 0;
    for (int key = 0; key < KEYS; key++) {
        for (size_t i = 0; i < rows; i++) numbers[i] = lot();
        start = now();
        sort(numbers, other, rows);
        sorted += now() - start;
        sum += other[0];
    }

    uint64_t *records = room(rows * RECORD * 8);
    start = now();
    for (size_t i = 0; i < pairs; i++) {
        uint64_t number = lot();
        uint64_t *one = records + (number >> 32) % rows * RECORD, *two = records + (number & 0xffffffff) % rows * RECORD;
        sum += (one[0] ^ two[0]) + one[3] + two[3];
    }
    double fetched = now() - start;
    printf("%zu bytes, %zu rows, %d keys each, %zu pairs (%llu)\n", bytes, rows, KEYS, pairs, (unsigned long long)sum);
    printf("read and cut %.2f s, keys sorted %.2f s, pairs fetched %.2f s: %.2f s\n", read, sorted, fetched,
           read + sorted + fetched);
}
